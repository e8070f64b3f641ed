package io.shipmate.profile.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of the directory. */
@Schema(name = "DirectoryPage", requiredProperties = "items")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DirectoryView(
        List<DirectoryEntryView> items,

        @Schema(description = "Cursor of the next page, to be sent as `after`; absent on the last page")
        String next,

        @Schema(description = "If they were asked for") FacetsView facets)
        implements Paged {

    static DirectoryView of(Page<DirectoryEntryView> page, FacetsView facets) {
        return new DirectoryView(page.items(), page.next(), facets);
    }
}
