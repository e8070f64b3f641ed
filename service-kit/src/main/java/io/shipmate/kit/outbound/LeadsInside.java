package io.shipmate.kit.outbound;

import java.io.IOException;

/** An address that somebody named leads inside; it is not called. */
public class LeadsInside extends IOException {

    private static final long serialVersionUID = 1;

    LeadsInside() {
        super("The address leads inside");
    }
}
