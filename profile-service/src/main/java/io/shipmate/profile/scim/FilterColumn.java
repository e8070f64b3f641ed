package io.shipmate.profile.scim;

import java.util.Map;

/**
 * What an attribute of a filter is in SQL.
 *
 * @param sql an expression over the tables that the list reads; for a MEMBER a condition with {@code %s} for the id
 */
record FilterColumn(String sql, Kind kind) {

    /** How its values are compared. */
    enum Kind {
        /** Text with case. */
        EXACT,
        /** Text without case. */
        FOLDED,
        FLAG,
        TIME,
        ID,
        MEMBER
    }

    /** Of users; {@code u} is the user, {@code p} the person. Names are in lower case. */
    static final Map<String, FilterColumn> OF_USERS = Map.ofEntries(
            Map.entry("id", new FilterColumn("u.id", Kind.ID)),
            Map.entry("username", new FilterColumn("u.user_name", Kind.FOLDED)),
            Map.entry("externalid", new FilterColumn("u.external_id", Kind.EXACT)),
            Map.entry("active", new FilterColumn("u.active", Kind.FLAG)),
            Map.entry(
                    "displayname",
                    new FilterColumn(
                            "coalesce(u.display_name, btrim(p.given_name || ' ' || p.family_name))", Kind.FOLDED)),
            Map.entry("name.givenname", new FilterColumn("p.given_name", Kind.FOLDED)),
            Map.entry("name.familyname", new FilterColumn("p.family_name", Kind.FOLDED)),
            Map.entry("title", new FilterColumn("p.job_title", Kind.FOLDED)),
            Map.entry("emails", new FilterColumn("p.email", Kind.FOLDED)),
            Map.entry("emails.value", new FilterColumn("p.email", Kind.FOLDED)),
            Map.entry("emails.type", new FilterColumn("cast('work' as text)", Kind.FOLDED)),
            Map.entry("emails.primary", new FilterColumn("true", Kind.FLAG)),
            Map.entry("preferredlanguage", new FilterColumn("p.language", Kind.FOLDED)),
            Map.entry("timezone", new FilterColumn("p.zone", Kind.FOLDED)),
            Map.entry("employeenumber", new FilterColumn("p.external_id", Kind.EXACT)),
            Map.entry("department", new FilterColumn("p.unit", Kind.FOLDED)),
            Map.entry("manager", manager()),
            Map.entry("manager.value", manager()),
            Map.entry("meta.created", new FilterColumn("u.created_at", Kind.TIME)),
            Map.entry("meta.lastmodified", new FilterColumn("u.changed_at", Kind.TIME)));

    /** Of groups; {@code g} is the group. */
    static final Map<String, FilterColumn> OF_GROUPS = Map.of(
            "id", new FilterColumn("g.id", Kind.ID),
            "displayname", new FilterColumn("g.display_name", Kind.FOLDED),
            "externalid", new FilterColumn("g.external_id", Kind.EXACT),
            "members", member(),
            "members.value", member(),
            "meta.created", new FilterColumn("g.created_at", Kind.TIME),
            "meta.lastmodified", new FilterColumn("g.changed_at", Kind.TIME));

    private static FilterColumn manager() {
        return new FilterColumn(
                "(select m.id from scim_user m where m.connection = u.connection and m.person = p.manager)", Kind.ID);
    }

    private static FilterColumn member() {
        return new FilterColumn(
                "exists (select 1 from scim_member m where m.scim_group = g.id and m.scim_user = %s)", Kind.MEMBER);
    }
}
