package io.shipmate.profile.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.paging.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some of those who know something about a topic, and where to go on. */
@Schema(name = "TopicPeople", requiredProperties = "items")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TopicPeopleView(
        List<TopicPersonView> items,

        @Schema(description = "Cursor of the next page, to be sent as `after`; absent on the last page")
        String next)
        implements Paged {}
