package io.shipmate.profile.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnUploadThatWasCutOff {

    private static final long START = 1_800_000_000_000L;

    @TempDir
    Path folder;

    private Path left(String name, long at) throws IOException {
        var file = Files.writeString(folder.resolve(name), "external_id,given_name\nE-1,Anna\n");
        return Files.setLastModifiedTime(file, FileTime.fromMillis(at));
    }

    @Test
    void is_deleted_when_the_service_starts_again_and_nothing_newer() throws IOException {
        var old = left("old.upload", START - 1);
        var fresh = left("fresh.upload", START);
        new UploadsFolder(folder).empty(START);
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void is_none_where_nothing_was_ever_uploaded() throws IOException {
        new UploadsFolder(folder.resolve("none")).empty(START);
        assertThat(folder).isEmptyDirectory();
    }
}
