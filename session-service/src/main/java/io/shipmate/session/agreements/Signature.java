package io.shipmate.session.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's yes to one version of the agreement.
 *
 * @param number the version that was signed
 */
@Embeddable
record Signature(
        UUID person, int number, @Column(name = "signed_at") Instant signedAt) {}
