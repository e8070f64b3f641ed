package io.shipmate.profile.jobs;

import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;

/** Telling a people-admin what the architecture has no place for. */
@ApplicationScoped
class ListingUnmapped {

    private final JobArchitectures architectures;
    private final JobRows rows;

    ListingUnmapped(JobArchitectures architectures, JobRows rows) {
        this.architectures = architectures;
        this.rows = rows;
    }

    @Transactional
    Page<UnmappedView> list(String kind, PageRequest page) {
        var after = page.after(3);
        var last = after.isEmpty()
                ? null
                : new UnmappedView(UnmappedKind.valueOf(after.getFirst()), after.get(1), Long.parseLong(after.get(2)));
        return page.page(
                rows.unmapped(architectures.current().content(), kind(kind), last, page.fetch()),
                unmapped -> List.of(unmapped.kind().name(), unmapped.said(), String.valueOf(unmapped.people())));
    }

    private static UnmappedKind kind(String text) {
        if (text == null) {
            return null;
        }
        try {
            return UnmappedKind.valueOf(text);
        } catch (IllegalArgumentException _) {
            throw Invalid.at("kind", "must be one of " + Arrays.toString(UnmappedKind.values()));
        }
    }
}
