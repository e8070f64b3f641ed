package io.shipmate.kit.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The one place where a sealed text can be opened again.
 *
 * @param field table and column, for example {@code note.words}
 * @param row the row's id
 * @param within what the row belongs to, if a text must not be moved from one such thing to another; else null
 */
public record SealedPlace(String field, UUID row, UUID within) {

    /** Refuses a field that could be read as another place's. */
    public SealedPlace {
        if (field.indexOf('|') >= 0) {
            throw new IllegalArgumentException("A field is table.column: " + field);
        }
    }

    /** A field of a row. */
    public SealedPlace(String field, UUID row) {
        this(field, row, null);
    }

    /** The same field of the same row as long as the row belongs to {@code whole}. */
    public SealedPlace within(UUID whole) {
        return new SealedPlace(field, row, whole);
    }

    byte[] associatedData(SealingScope scope) {
        var place = field + '|' + row + '|' + scope.circle() + '|' + scope.author();
        return (within == null ? place : place + '|' + within).getBytes(StandardCharsets.UTF_8);
    }
}
