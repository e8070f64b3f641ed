/**
 * Agreeing on when to talk, and knowing that one has talked. Somebody proposes up to five slots; when everybody in the
 * circle has said yes to one, the session is planned.
 *
 * <p>A yes holds that time for the one who gave it, so an overlap is only ever refused to the person whose own calendar it
 * is. Proposing is a yes to each of one's slots too, but it holds none of them: five proposals would else block a week.
 * The proposer's time is held when a slot becomes the plan; if it is taken by then, the proposer's yes to that slot is
 * gone as though it had been withdrawn, the other's yes stays, and nobody is refused anything for another's calendar.
 *
 * <p>Times are kept as zone id, local time and the instant they meant when they were agreed.
 */
package io.shipmate.session.scheduling;
