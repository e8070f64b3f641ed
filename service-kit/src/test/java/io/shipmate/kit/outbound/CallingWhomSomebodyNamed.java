package io.shipmate.kit.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallingWhomSomebodyNamed {

    private final OutsideOnly outside = new OutsideOnly(Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://127.0.0.1:8081/q/metrics",
                "http://2130706433",
                "http://0.0.0.0",
                "http://10.11.12.13",
                "http://172.31.255.255",
                "http://192.168.1.1",
                "http://100.100.100.200",
                "http://169.254.169.254/latest/meta-data",
                "http://224.0.0.1",
                "http://255.255.255.255",
                "http://[::1]",
                "http://[::]",
                "http://[::ffff:10.0.0.1]",
                "http://[64:ff9b::7f00:1]",
                "http://[2002:7f00:1::]",
                "http://[fd00:ec2::254]",
                "http://[fe80::1]",
                "http://[ff02::1]"
            })
    void what_stands_beside_us_is_not_called(String address) {
        assertThat(outside.leadsInside(URI.create(address))).isTrue();
        assertThatThrownBy(() -> outside.require(URI.create(address))).isInstanceOf(LeadsInside.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://93.184.216.34", "https://172.32.0.1", "https://[2606:2800:220:1::1]"})
    void the_internet_is(String address) {
        assertThatCode(() -> outside.require(URI.create(address))).doesNotThrowAnyException();
    }

    @Test
    void a_host_that_is_allowed_may_stand_beside_us() {
        var some = new OutsideOnly(Optional.of(Set.of("hr.localhost", "127.0.0.1")));

        assertThat(some.leadsInside(URI.create("http://127.0.0.1:9000"))).isFalse();
        assertThat(some.leadsInside(URI.create("http://127.0.0.2:9000"))).isTrue();
    }

    @Test
    void a_host_that_nobody_knows_is_not_called_and_leads_nowhere() {
        var nowhere = URI.create("https://there-is-no-such-host.invalid");

        assertThat(outside.leadsInside(nowhere)).isFalse();
        assertThatThrownBy(() -> outside.require(nowhere)).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> outside.require(URI.create("mailto:somebody@example.com")))
                .isInstanceOf(UnknownHostException.class);
    }
}
