package io.shipmate.profile.sources;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of conflicts. */
@Schema(name = "RosterConflictPage", requiredProperties = "items")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConflictPage(
        List<ConflictView> items,

        @Schema(description = "Cursor of the next page, to be sent as `after`; absent on the last page")
        String next)
        implements Paged {

    static ConflictPage of(Page<ConflictView> page) {
        return new ConflictPage(page.items(), page.next());
    }
}
