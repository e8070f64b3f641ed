/**
 * The demonstration: walks the story of peer mentoring through the public APIs, with real tokens, and tells what it does.
 *
 * <p>Knows the services only by their contracts, as a front end does; it reads no database and no topic. The parts are
 * usable one by one: the system tests walk the same story and the measurements take part with the same people.
 */
package io.shipmate.local.demo;
