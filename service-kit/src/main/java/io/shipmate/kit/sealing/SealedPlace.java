package io.shipmate.kit.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The one place where a sealed text can be opened again.
 *
 * @param field table and column, for example {@code note.words}
 * @param row the row's id
 */
public record SealedPlace(String field, UUID row) {

    byte[] associatedData(SealingScope scope) {
        return (field + '|' + row + '|' + scope.circle() + '|' + scope.author()).getBytes(StandardCharsets.UTF_8);
    }
}
