package io.shipmate.local.demo;

import io.shipmate.local.company.Employee;
import io.shipmate.local.stack.Service;

/**
 * Somebody of the company who has signed in.
 *
 * @param id what the system calls them
 * @param employee what HR knows of them
 * @param api the APIs as they may use them
 */
public record Somebody(String id, Employee employee, SignedIn api) {

    /** Signs somebody in; the first time that binds their sign-in to the person whom HR knows. */
    public static Somebody signedIn(Api apis, Employee employee) {
        var api = apis.as(employee.externalId());
        var me = api.get(Service.PROFILE, "/me").expect(200);
        return new Somebody(me.json().path("id").asString(), employee, api);
    }

    /** Returns the name, as they write it. */
    public String name() {
        return employee.name();
    }
}
