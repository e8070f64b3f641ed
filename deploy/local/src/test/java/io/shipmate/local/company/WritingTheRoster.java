package io.shipmate.local.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingTheRoster {

    private static final Employee SOMEBODY = new Employee(
            "E100001",
            "Éloïse",
            "O\"Hara, \"the\"",
            "eloise.ohara@example.com",
            "Director, Sales",
            "sales",
            Level.D1,
            "Sales\nEurope",
            "São Paulo",
            ZoneId.of("America/Sao_Paulo"),
            "pt",
            Optional.empty(),
            LocalDate.of(2020, 2, 29),
            LocalDate.of(2021, 3, 1));

    @Test
    void fields_are_quoted_only_where_they_must_be() {
        assertThat(Roster.csv(List.of(SOMEBODY)))
                .isEqualTo("""
                        external_id,given_name,family_name,email,job_title,job_family,level,unit,location,time_zone,\
                        language,manager_external_id,hired_on,role_since
                        E100001,Éloïse,"O""Hara, ""the""\",eloise.ohara@example.com,"Director, Sales",sales,D1,\
                        "Sales~Europe",São Paulo,America/Sao_Paulo,pt,,2020-02-29,2021-03-01
                        """.replace("\n", "\r\n").replace('~', '\n'));
    }

    @Test
    void the_file_is_utf_8_and_replaces_an_older_one(@TempDir Path folder) throws IOException {
        var file = folder.resolve("company/roster.csv");
        Roster.write(Company.generate(40, 1).employees(), file);
        Roster.write(List.of(SOMEBODY), file);
        assertThat(Files.readString(file)).isEqualTo(Roster.csv(List.of(SOMEBODY)));
    }
}
