package io.shipmate.profile.sources;

import io.shipmate.profile.people.HrField;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The people-admins' order of sources; there is one. */
@Entity
class SourceOrder {

    static final int ONE = 1;

    @Id
    private int id;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> usual;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<HrField, List<String>> fields;

    /** Whether facts and conflicts do not follow this order yet. */
    private boolean settling;

    /** Up to whom they do. */
    private UUID settledTo;

    @Version
    private long version;

    SourceOrder() {}

    void choose(Ranking ranking) {
        usual = texts(ranking.usual());
        var chosen = new LinkedHashMap<HrField, List<String>>();
        ranking.fields().forEach((field, sources) -> chosen.put(field, texts(sources)));
        fields = chosen;
        settling = true;
        settledTo = null;
    }

    /** Without a source that is gone; what it counted for is settled anew. */
    void drop(FactSource source) {
        var gone = source.toString();
        if (usual.contains(gone) || fields.values().stream().anyMatch(list -> list.contains(gone))) {
            var ranking = ranking();
            choose(new Ranking(
                    without(ranking.usual(), source),
                    ranking.fields().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> without(entry.getValue(), source)))));
        }
    }

    private static List<FactSource> without(List<FactSource> sources, FactSource gone) {
        return sources.stream().filter(source -> !source.equals(gone)).toList();
    }

    private static List<String> texts(List<FactSource> sources) {
        return sources.stream().map(FactSource::toString).toList();
    }

    /** Facts and conflicts follow up to this person; null: of everybody. */
    void settled(UUID upTo) {
        settling = upTo != null;
        settledTo = upTo;
    }

    Ranking ranking() {
        return new Ranking(
                sources(usual),
                fields.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> sources(entry.getValue()))));
    }

    private static List<FactSource> sources(List<String> texts) {
        return texts.stream().map(FactSource::of).toList();
    }

    boolean isSettling() {
        return settling;
    }

    /** Null at the beginning. */
    UUID settledTo() {
        return settledTo;
    }
}
