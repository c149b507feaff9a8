package vn.lienthong.demonstration;

import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.identity.ApiClients;
import vn.lienthong.identity.OpenClient;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;

/** Opens the client with which somebody tries the interface for other agencies. */
@Transactional
public class SampleClient {

    /** The Ministry of Home Affairs. */
    private static final AgencyCode AGENCY = AgencyCode.of("G09");

    private final SettlementLog log;
    private final ApiClients clients;

    SampleClient(SettlementLog log, ApiClients clients) {
        this.log = log;
        this.clients = clients;
    }

    /** Opens it; nothing where a client was opened before or nobody lives. */
    public Optional<ApiClients.Opened> open() {
        boolean settled = log.read().filter(known -> known.people() > 0).isPresent();
        if (!settled || clients.any()) {
            return Optional.empty();
        }
        return Optional.of(
                clients.open(
                        new OpenClient(
                                AGENCY,
                                "Phần mềm trình diễn",
                                Set.of(Reading.Purpose.BENEFITS),
                                null,
                                "Luật 26/2023/QH15, Điều 10")));
    }
}
