'use client';

import { Component, type ReactNode } from 'react';

/** What is drawn: another answer is tried anew. */
type TileBoundaryProps = { answer: unknown; children: ReactNode };

/** One drawing that fails leaves the other tiles of its board standing. */
export class TileBoundary extends Component<TileBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate({ answer }: TileBoundaryProps) {
    if (this.state.hasFailed && answer !== this.props.answer) this.setState({ hasFailed: false });
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <p role="alert" className="text-ink-2">
        This tile could not be drawn. The others are not touched; open its question by its title to look into it.
      </p>
    );
  }
}
