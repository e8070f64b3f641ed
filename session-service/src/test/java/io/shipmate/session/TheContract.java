package io.shipmate.session;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.ContractSnapshot;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.session.testing.MatchingService;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(MatchingService.class)
class TheContract extends ContractSnapshot {}
