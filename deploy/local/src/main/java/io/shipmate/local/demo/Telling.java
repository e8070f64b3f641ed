package io.shipmate.local.demo;

import io.shipmate.local.company.Company;

/**
 * What every chapter needs.
 *
 * @param apis the system
 * @param company the people in it
 * @param mailboxes what mail they got
 * @param narrator who tells it
 */
record Telling(Api apis, Company company, Mailboxes mailboxes, Narrator narrator) {

    /** Somebody of the company with their own token; no call is made yet. */
    Somebody signedIn(String externalId) {
        return Somebody.signedIn(apis, company.find(externalId).orElseThrow());
    }
}
