import { Tabs } from '../../ui/tabs';

/** Links between the pages of one sweep. */
export function SweepTabs({ id }: { readonly id: string }) {
  const at = `/sweeps/${id}`;
  const tabs = [
    { to: at, title: 'Results' },
    { to: `${at}/derived`, title: 'Derived' },
    { to: `${at}/claims`, title: 'Claims' },
    { to: `${at}/compare`, title: 'Compare' },
  ];
  return <Tabs label="Sweep" tabs={tabs} />;
}
