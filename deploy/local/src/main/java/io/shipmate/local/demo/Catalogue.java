package io.shipmate.local.demo;

import io.shipmate.local.company.Stories;
import io.shipmate.local.stack.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The topics that people can offer and seek, read through the API. */
public final class Catalogue {

    private static final long SEED = 7;
    private static final int PAGE = 100;

    private final Map<String, String> ids;

    private Catalogue(Map<String, String> ids) {
        this.ids = ids;
    }

    /** Reads all topics, page by page. */
    public static Catalogue readBy(SignedIn somebody) {
        var ids = new TreeMap<String, String>();
        var path = "/topics?limit=" + PAGE;
        while (path != null) {
            var page = somebody.get(Service.PROFILE, path).expect(200).json();
            page.path("items")
                    .forEach(topic -> ids.put(
                            topic.path("key").asString(), topic.path("id").asString()));
            var next = page.path("next").asString("");
            path = next.isEmpty() ? null : "/topics?limit=" + PAGE + "&after=" + next;
        }
        return new Catalogue(ids);
    }

    /** Returns how many topics there are. */
    public int size() {
        return ids.size();
    }

    /** Returns the id of a topic. */
    String id(String key) {
        return ids.get(key);
    }

    /** Returns stories about these topics, the same for the same catalogue. */
    public Stories stories() {
        List<String> keys = new ArrayList<>(ids.keySet());
        return new Stories(keys, SEED);
    }
}
