package io.shipmate.matching.rounds;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a run has worked out and what proves it, as it is kept with the round.
 *
 * @param policyVersion which version of the programme's policy it went by
 * @param inputHash SHA-256 of all that went in, in hexadecimal digits
 * @param people how many were to be put together
 * @param grouped how many are
 * @param mostPeople how many could be at the most
 * @param value the sum of the groups' scores, in micro-points
 * @param bound no pairing of as many people has more
 * @param lowest the least score of two people in one group
 */
@Embeddable
record Outcome(
        @Column(name = "policy_version") Integer policyVersion,
        @Column(name = "input_hash") String inputHash,
        Integer people,
        Integer grouped,
        @Column(name = "most_people") Integer mostPeople,
        Long value,
        Long bound,
        Integer lowest) {}
