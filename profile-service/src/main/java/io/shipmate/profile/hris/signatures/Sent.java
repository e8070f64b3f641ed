package io.shipmate.profile.hris.signatures;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What arrived.
 *
 * @param body the raw bytes, before anybody has read them as a text
 * @param headers by lower-case name
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Sent(byte[] body, Map<String, String> headers) {

    /** A delivery whose headers may be spelled in any case; of several spellings the first counts. */
    public static Sent of(byte[] body, Map<String, String> headers) {
        return new Sent(
                body,
                headers.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT),
                                Map.Entry::getValue,
                                (first, _) -> first)));
    }

    /** The first of these headers that is there and not blank. */
    public Optional<String> header(String... names) {
        return Stream.of(names)
                .map(headers::get)
                .filter(text -> text != null && !text.isBlank())
                .findFirst();
    }
}
