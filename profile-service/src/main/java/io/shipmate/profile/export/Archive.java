package io.shipmate.profile.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What somebody carries away: a file that explains and one for each service.
 *
 * @param person whose
 * @param at when it was made
 * @param language of the explanation
 * @param parts JSON by service
 */
record Archive(UUID person, Instant at, Locale language, Map<String, byte[]> parts) {

    String fileName() {
        return "shipmate-" + LocalDate.ofInstant(at, ZoneOffset.UTC) + ".zip";
    }

    void write(OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        add(zip, "README.txt", explanation().getBytes(StandardCharsets.UTF_8));
        for (var part : parts.entrySet()) {
            add(zip, part.getKey() + ".json", part.getValue());
        }
        zip.finish();
    }

    private void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private String explanation() {
        var text = ResourceBundle.getBundle(
                        "texts.export",
                        language,
                        Thread.currentThread().getContextClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString("README");
        return new MessageFormat(text, Locale.ROOT).format(new Object[] {
            person.toString(), at.truncatedTo(ChronoUnit.SECONDS).toString()
        });
    }
}
