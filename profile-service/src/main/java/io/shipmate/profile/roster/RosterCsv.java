package io.shipmate.profile.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads a CSV file (RFC 4180): UTF-8 with or without a byte order mark, fields separated by comma, semicolon or tab as the
 * header shows, quotes and line breaks inside quotes.
 */
final class RosterCsv {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private RosterCsv() {}

    /**
     * Goes through the file twice, so that it is never in memory as a whole: for what is true of all of it, then for its rows.
     *
     * @param file where it is
     * @param mapping their column to ours, for columns that are named otherwise
     * @param most how many rows it may have
     * @param taking gets the rows in order
     */
    static void read(Path file, Map<String, RosterColumn> mapping, int most, Consumer<RosterRow> taking) {
        try (var characters = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var separator = RosterText.of(characters).separator(SEPARATORS);
            read(file, separator, mapping, most, taking);
        } catch (CharacterCodingException _) {
            throw new RosterRefused.NotUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(
            Path file, char separator, Map<String, RosterColumn> mapping, int most, Consumer<RosterRow> taking)
            throws IOException {
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(file, StandardCharsets.UTF_8)) {
            read(reader.iterator(), mapping, most, taking);
        } catch (CsvParseException | UncheckedIOException _) {
            throw new RosterRefused.Unreadable();
        }
    }

    private static void read(
            Iterator<CsvRecord> records, Map<String, RosterColumn> mapping, int most, Consumer<RosterRow> taking) {
        if (!records.hasNext()) {
            throw new RosterRefused.Empty();
        }
        var reading = new RowReading(header(records.next().getFields(), mapping));
        var rows = 0;
        while (records.hasNext()) {
            if (rows++ == most) {
                throw new RosterRefused.TooLong(most);
            }
            var row = records.next();
            taking.accept(reading.read(Math.toIntExact(row.getStartingLineNumber()), row.getFields()));
        }
        if (rows == 0) {
            throw new RosterRefused.Empty();
        }
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
}
