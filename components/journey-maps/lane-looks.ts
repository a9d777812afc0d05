import { Footprints, Lightbulb, MessageCircle, Rows3, Smartphone, Smile, TriangleAlert } from 'lucide-react';
import type { LaneKind } from '@/lib/core/journey-maps/journey-map';

/** How each kind of lane is told apart. */
export const laneLooks = {
  actions: { icon: Footprints, label: 'Actions', name: 'What they do', asks: 'What do they do here?' },
  thoughts: { icon: MessageCircle, label: 'Thoughts', name: 'What they think', asks: 'What goes through their head?' },
  emotion: { icon: Smile, label: 'Emotions', name: 'How it feels', asks: 'How does it feel, and why?' },
  touchpoints: { icon: Smartphone, label: 'Touchpoints', name: 'Where they meet us', asks: 'Where do they meet us?' },
  pains: { icon: TriangleAlert, label: 'Pains', name: 'What gets in the way', asks: 'What gets in the way?' },
  opportunities: {
    icon: Lightbulb,
    label: 'Opportunities',
    name: 'What we could do',
    asks: 'What could we do better?',
  },
  own: { icon: Rows3, label: 'A lane of your own', name: 'Another lane', asks: 'What is there to say?' },
} as const satisfies Record<LaneKind, object>;
