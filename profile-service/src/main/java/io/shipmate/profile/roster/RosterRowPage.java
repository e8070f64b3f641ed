package io.shipmate.profile.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of an import's rows. */
@Schema(name = "RosterRowPage", requiredProperties = "items")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RosterRowPage(
        List<RosterRowView> items,

        @Schema(description = "Cursor of the next page, to be sent as `after`; absent on the last page")
        String next)
        implements Paged {

    static RosterRowPage of(Page<RosterRowView> page) {
        return new RosterRowPage(page.items(), page.next());
    }
}
