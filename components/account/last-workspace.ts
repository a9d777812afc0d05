/** Which workspace this browser was in last, so that the start page can go back there. */
export const lastWorkspaceCookie = 'dramatis-workspace';
