package io.shipmate.matching.rounds;

import io.shipmate.matching.engine.graph.Graph;
import io.shipmate.matching.engine.pairing.Groups;
import io.shipmate.matching.engine.pairing.Objective;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** SHA-256 of all that a run was worked out from: people, edges, objective, who was together before, seed. */
final class InputHash {

    private final MessageDigest digest;
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

    private InputHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(List<UUID> people, Graph graph, Objective objective, Groups before, long seed) {
        var hash = new InputHash();
        for (var person : people) {
            hash.add(person.getMostSignificantBits());
            hash.add(person.getLeastSignificantBits());
        }
        hash.add(graph);
        hash.digest.update(objective.toString().getBytes(StandardCharsets.UTF_8));
        for (var group = 0; group < before.count(); group++) {
            for (var member : before.members(group)) {
                hash.add(member);
            }
            hash.add(-1);
        }
        hash.add(seed);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(Graph graph) {
        for (var person = 0; person < graph.size(); person++) {
            for (var position = graph.from(person); position < graph.to(person); position++) {
                add((long) graph.neighbour(position) << Integer.SIZE | graph.weight(position));
            }
            add(-1);
        }
    }

    private void add(long value) {
        number.clear();
        number.putLong(value);
        digest.update(number.array());
    }
}
