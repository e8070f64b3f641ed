package io.shipmate.local.company;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a company as the CSV file that an HR department would export (RFC 4180, UTF-8, a header line first). */
public final class Roster {

    private static final List<String> COLUMNS = List.of(
            "external_id",
            "given_name",
            "family_name",
            "email",
            "job_title",
            "job_family",
            "level",
            "unit",
            "location",
            "time_zone",
            "language",
            "manager_external_id",
            "hired_on",
            "role_since");

    private Roster() {}

    /** Returns the whole file as text. */
    public static String csv(List<Employee> employees) {
        return Stream.concat(Stream.of(COLUMNS), employees.stream().map(Roster::fields))
                .map(Roster::line)
                .collect(Collectors.joining());
    }

    /** Writes the file, in place of one that may be there. */
    public static void write(List<Employee> employees, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, csv(employees), StandardCharsets.UTF_8);
    }

    private static List<String> fields(Employee employee) {
        return List.of(
                employee.externalId(),
                employee.givenName(),
                employee.familyName(),
                employee.email(),
                employee.jobTitle(),
                employee.jobFamily(),
                employee.level().name(),
                employee.unit(),
                employee.location(),
                employee.timeZone().getId(),
                employee.language(),
                employee.manager().orElse(""),
                employee.hiredOn().toString(),
                employee.roleSince().toString());
    }

    private static String line(List<String> fields) {
        return fields.stream().map(Roster::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
