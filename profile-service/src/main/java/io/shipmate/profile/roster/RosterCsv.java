package io.shipmate.profile.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a CSV file (RFC 4180): UTF-8 with or without a byte order mark, fields separated by comma, semicolon or tab as the
 * header shows, quotes and line breaks inside quotes.
 */
final class RosterCsv {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RosterCsv() {}

    /**
     * @param bytes the file
     * @param mapping their column to ours, for columns that are named otherwise
     */
    static List<RosterRow> read(byte[] bytes, Map<String, RosterColumn> mapping) {
        var text = decoded(bytes);
        if (count(text, '"') % 2 != 0) {
            throw new RosterRefused.Unreadable(); // a quote left open would swallow all rows behind it
        }
        var separator = separator(text);
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            return rows(reader.iterator(), mapping);
        } catch (CsvParseException | UncheckedIOException e) {
            throw new RosterRefused.Unreadable();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory cannot fail to be read
        }
    }

    private static List<RosterRow> rows(Iterator<CsvRecord> records, Map<String, RosterColumn> mapping) {
        if (!records.hasNext()) {
            throw new RosterRefused.Empty();
        }
        var reading = new RowReading(header(records.next().getFields(), mapping));
        var rows = new ArrayList<RosterRow>();
        while (records.hasNext()) {
            var row = records.next();
            rows.add(reading.read(Math.toIntExact(row.getStartingLineNumber()), row.getFields()));
        }
        if (rows.isEmpty()) {
            throw new RosterRefused.Empty();
        }
        return rows;
    }

    private static List<Optional<RosterColumn>> header(List<String> names, Map<String, RosterColumn> mapping) {
        var unknown = mapping.keySet().stream()
                .filter(theirs -> names.stream().noneMatch(name -> name.strip().equals(theirs)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new RosterRefused.ColumnsMissing(unknown);
        }
        var header = names.stream()
                .map(name -> Optional.ofNullable(mapping.get(name.strip()))
                        .or(() -> RosterColumn.of(name).filter(column -> !mapping.containsValue(column))))
                .toList();
        var found = new HashSet<RosterColumn>();
        for (var column : header) {
            column.filter(c -> !found.add(c)).ifPresent(c -> {
                throw new RosterRefused.ColumnTwice(c.header());
            });
        }
        var missing = Stream.of(RosterColumn.values())
                .filter(column -> column.required() && !found.contains(column))
                .map(RosterColumn::header)
                .toList();
        if (!missing.isEmpty()) {
            throw new RosterRefused.ColumnsMissing(missing);
        }
        return header;
    }

    private static String decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new RosterRefused.NotUtf8(); // UTF-16 without a mark, or no text at all
            }
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RosterRefused.NotUtf8();
        }
    }

    /** The one that the header line has most of. */
    private static char separator(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return SEPARATORS.stream()
                .max((a, b) -> Long.compare(count(header, a), count(header, b)))
                .orElseThrow();
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }
}
