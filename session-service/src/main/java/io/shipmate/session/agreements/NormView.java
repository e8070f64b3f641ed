package io.shipmate.session.agreements;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One norm in the reader's language. */
record NormView(
        @Schema(required = true, description = "Stays the same in all languages", examples = "cone-of-silence")
        String key,

        @Schema(required = true, examples = "Cone of silence")
        String title,

        @Schema(required = true, examples = "What is said here stays here.")
        String text) {}
