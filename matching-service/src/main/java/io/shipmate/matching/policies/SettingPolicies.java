package io.shipmate.matching.policies;

import io.shipmate.kit.adminlog.AdminLog;
import io.shipmate.kit.concurrency.IfMatch;
import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Reading and changing policies. A change is a new version; what was before stays to be looked at. */
@ApplicationScoped
class SettingPolicies {

    private static final Logger LOG = Logger.getLogger(SettingPolicies.class);

    private final PolicyKeys keys;
    private final PolicyVersions versions;
    private final IfMatch ifMatch;
    private final AdminLog adminLog;
    private final Caller caller;
    private final Clock clock;

    SettingPolicies(
            PolicyKeys keys, PolicyVersions versions, IfMatch ifMatch, AdminLog adminLog, Caller caller, Clock clock) {
        this.keys = keys;
        this.versions = versions;
        this.ifMatch = ifMatch;
        this.adminLog = adminLog;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PolicyView read(String name) {
        var key = keys.named(name);
        return PolicyView.of(key, versions.newest(key));
    }

    @Transactional
    Page<PolicyView> versions(String name, PageRequest page) {
        var key = keys.named(name);
        return versions.page(key, page).map(version -> PolicyView.of(key, version));
    }

    /** Makes a new version, if anything is different. */
    @Transactional
    PolicyView replace(String name, DescribePolicy request) {
        var key = keys.named(name);
        versions.lock(key);
        var newest = versions.newest(key);
        ifMatch.requireSeen(PolicyView.of(key, newest));
        var policy = request.requireSound(key);
        if (policy.equals(newest.policy())) {
            return PolicyView.of(key, newest);
        }
        var by = caller.knownPerson().orElse(null);
        var next = new PolicyVersion(versions.nextNumber(key), clock.instant(), by, policy);
        versions.add(key, next);
        adminLog.note("policy", "changed", key.id(), key.name());
        LOG.infof("Policy %s has version %d", key.name(), next.number());
        return PolicyView.of(key, next);
    }
}
