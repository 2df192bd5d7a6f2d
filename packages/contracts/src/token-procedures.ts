/**
 * Procedures whose answers hold tokens of a session. The servers of the web apps ask them, and pass none of them on for a
 * browser, which is to hold no token but the one of a minute that opens a socket.
 */
export const tokenProcedures: readonly string[] = [
  "companies.enter",
  "session.changePassword",
  "session.completeSignIn",
  "session.refresh",
  "session.signIn",
];
