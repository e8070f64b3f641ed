/**
 * Who people are: the aggregate {@link io.shipmate.profile.people.Person} with its HR facts (which only the roster may set),
 * its story (which only the person may), the binding of a sign-in, and what the person offers, seeks and chooses. Publishes
 * {@code shipmate.profile} and the state on {@code shipmate.people}. Others come in through {@link
 * io.shipmate.profile.people.Registration} only, and read by {@code KnownPeople}.
 */
package io.shipmate.profile.people;
