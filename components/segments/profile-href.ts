export function profileHref(workspace: string, profileId: string): string {
  return `/w/${workspace}/data/profiles/${encodeURIComponent(profileId)}`;
}
