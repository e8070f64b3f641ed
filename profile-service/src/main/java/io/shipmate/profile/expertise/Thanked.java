package io.shipmate.profile.expertise;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often somebody's answers on a topic were thanked for, in words: for their own eyes, and never to compare people by. */
@Schema(description = "`THANKED`: for one answer or two; `SEVERAL_TIMES`: for three or more")
enum Thanked {
    THANKED,
    SEVERAL_TIMES;

    private static final long SEVERAL = 3;

    static Thanked of(long answers) {
        return answers < SEVERAL ? THANKED : SEVERAL_TIMES;
    }
}
