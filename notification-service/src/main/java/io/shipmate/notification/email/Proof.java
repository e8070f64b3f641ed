package io.shipmate.notification.email;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Where a mail that proves an address goes, and its code; asked for when it is sent and forgotten after. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Proof(String email, String language, String code) {

    /** Shows neither address nor code, wherever it is printed. */
    @Override
    public String toString() {
        return "Proof";
    }
}
