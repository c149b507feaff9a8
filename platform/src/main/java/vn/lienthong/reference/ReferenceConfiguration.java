package vn.lienthong.reference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.Destination;
import vn.lienthong.shell.Routes;

/** Wires the facts of the module from the content that the platform runs on. */
@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {

    @Bean
    AdministrativeUnits administrativeUnits(ContentDirectory content) {
        return AdministrativeUnits.read(content.root());
    }

    @Bean
    Agencies agencies(ContentDirectory content, AdministrativeUnits units) {
        return Agencies.read(content.root(), units);
    }

    @Bean
    WorkingCalendar workingCalendar(ContentDirectory content) {
        return WorkingCalendar.read(content.root());
    }

    @Bean
    AddressResolver addressResolver(ContentDirectory content, AdministrativeUnits units) {
        return AddressResolver.read(content.root(), units);
    }

    @Bean
    CommuneReader communeReader(AddressResolver addresses, AdministrativeUnits units) {
        return new CommuneReader(addresses, units);
    }

    @Bean
    Routes referenceRoutes() {
        return Routes.of(
                Routes.Grant.toEveryone("/dia-chi"),
                Routes.Grant.toEveryone("/api/v1/reference/**"));
    }

    @Bean
    Destination addressesDestination() {
        return new Destination("/dia-chi", "addresses", 20, null);
    }
}
