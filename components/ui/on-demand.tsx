'use client';

import { type ComponentType, lazy, Suspense, useState } from 'react';

type Load<Props> = () => Promise<ComponentType<Props>>;

/**
 * A part of a screen that is closed at first, such as a dialog. Its code comes after the page, while that has nothing to
 * do, so that it is there when it is opened; until it is there, nothing stands in its place.
 */
export function onDemand<Props extends object>(load: Load<Props>): ComponentType<Props> {
  const Part = later(load, whenIdle);
  // biome-ignore lint/correctness/noComponentHookFactories: asked once for a part, where a module begins
  return function OnDemand(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/**
 * A part that shows what the browser asks for. Its code comes beside the answer, so that it is not waited for twice. The
 * skeleton of the answer stands until both are there: a `Suspense` around it says which.
 */
export function withAnswer<Props extends object>(load: Load<Props>): ComponentType<Props> {
  return later(load, (begin) => begin());
}

function later<Props extends object>(load: Load<Props>, when: (begin: () => void) => void): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetchPart = async () => {
    loaded = await load();
    return { default: loaded };
  };
  const Part = lazy(fetchPart);
  // What failed is fetched again when it is drawn.
  if (typeof window !== 'undefined') when(() => void fetchPart().catch(() => undefined));
  // biome-ignore lint/correctness/noComponentHookFactories: asked once for a part, where a module begins
  return function Later(props: Props) {
    // What is there already is drawn at once, so that the keyboard is brought into it as it opens.
    const [Loaded] = useState<ComponentType<Props> | null>(() => loaded);
    return Loaded ? <Loaded {...props} /> : <Part {...props} />;
  };
}

function whenIdle(begin: () => void): void {
  // Safari knows no idle time.
  const wait = () => ('requestIdleCallback' in window ? requestIdleCallback(begin) : setTimeout(begin, 500));
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
}
