package io.shipmate.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.ContractSnapshot;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.notification.testing.MailAndProfile;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(MailAndProfile.class)
class TheContract extends ContractSnapshot {}
