// A member's home screen: five requests, typed by the contracts.
import createClient from "openapi-fetch";
import type { paths as MatchingPaths } from "../generated/matching.js";
import type { paths as NotificationPaths } from "../generated/notification.js";
import type { paths as ProfilePaths } from "../generated/profile.js";
import type { paths as SessionPaths } from "../generated/session.js";

/** Where the four services stand; behind one Ingress it is the same address four times. */
export interface Addresses {
  profile: string;
  matching: string;
  session: string;
  notification: string;
}

/** Loads all that the home screen shows; rejects with the problem that a service answered. */
export async function loadHome(at: Addresses, token: string, language = "en") {
  const headers = { Authorization: `Bearer ${token}`, "Accept-Language": language };
  const profile = createClient<ProfilePaths>({ baseUrl: at.profile, headers });
  const matching = createClient<MatchingPaths>({ baseUrl: at.matching, headers });
  const session = createClient<SessionPaths>({ baseUrl: at.session, headers });
  const notification = createClient<NotificationPaths>({ baseUrl: at.notification, headers });

  // First, because it binds a new sign-in to its person, which the others hear of a moment later.
  const me = answered(await profile.GET("/api/profile/v1/me"));
  const [meetings, circles, inbox] = await Promise.all([
    matching.GET("/api/matching/v1/me/overview").then(answered),
    session.GET("/api/session/v1/me/overview").then(answered),
    notification.GET("/api/notification/v1/me/inbox", { params: { query: { limit: 5 } } }).then(answered),
  ]);
  const ids = new Set<string>();
  meetings.suggestions.items.forEach((suggestion) => ids.add(suggestion.person));
  const cards =
    ids.size === 0
      ? []
      : answered(await profile.POST("/api/profile/v1/people/lookup", { body: { ids: [...ids] } })).items;
  return { me, meetings, circles, inbox, cards };
}

function answered<T>(answer: { data?: T; error?: unknown }): T {
  if (answer.data === undefined) {
    throw answer.error;
  }
  return answer.data;
}
