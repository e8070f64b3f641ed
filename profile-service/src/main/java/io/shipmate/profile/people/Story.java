package io.shipmate.profile.people;

import jakarta.persistence.Embeddable;

/**
 * What somebody tells about themselves; each part may be null.
 *
 * @param headline one line
 * @param about as long as a page
 * @param pronouns how to speak of them
 * @param avatar address of a picture
 */
@Embeddable
record Story(String headline, String about, String pronouns, String avatar) {

    static final Story UNTOLD = new Story(null, null, null, null);
}
