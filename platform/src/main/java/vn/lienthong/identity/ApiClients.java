package vn.lienthong.identity;

import java.security.MessageDigest;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.Clients;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Rounds;
import vn.lienthong.shell.SimulatedTime;

/** Opens, recognises and closes the programs of other agencies. Thread-safe. */
public class ApiClients implements Clients {

    private final JdbcClient database;
    private final ClientTokens tokens;
    private final Agencies agencies;
    private final AdministrativeUnits units;
    private final Clock clock;
    private final Rounds<ClientToken, Optional<Client>> tokensOfRequests =
            new Rounds<>(64, this::open);

    ApiClients(
            JdbcClient database,
            ClientTokens tokens,
            Agencies agencies,
            AdministrativeUnits units,
            Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.agencies = agencies;
        this.units = units;
        this.clock = clock;
    }

    /**
     * A client just opened. Prints without its token.
     *
     * @param client the client
     * @param token what it signs in with; kept nowhere, so that it is told now or never
     */
    public record Opened(Client client, String token) {
        @Override
        public String toString() {
            return "Opened[" + client + "]";
        }
    }

    /**
     * Opens a client.
     *
     * @throws FaultException {@code agency.unknown} when no agency of today has the code, {@code
     *     client.territory} when no province of today has it
     */
    public Opened open(OpenClient order) {
        Instant now = clock.instant();
        check(order, LocalDate.ofInstant(now, SimulatedTime.VIETNAM));
        ClientToken token = tokens.draw();
        String[] purposes =
                order.purposes().stream().map(Reading.Purpose::name).toArray(String[]::new);
        database.sql(
                        """
                        insert into identity.api_client
                            (client_id, name, agency_code, token_hash, purposes, territory, ground, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(token.clientId())
                .param(order.name())
                .param(order.agency().national())
                .param(token.hash())
                .param(purposes)
                .param(order.territory())
                .param(order.ground())
                .param(Timestamp.from(now))
                .update();
        return new Opened(
                new Client(
                        token.clientId(),
                        order.name(),
                        order.agency(),
                        Set.of(purposes),
                        order.territory(),
                        order.ground()),
                token.text());
    }

    private void check(OpenClient order, LocalDate today) {
        if (agencies.find(order.agency(), today).isEmpty()) {
            throw new FaultException("agency.unknown");
        }
        String territory = order.territory();
        if (territory != null
                && units.find(territory, today)
                        .filter(unit -> unit.level() == UnitLevel.PROVINCE)
                        .isEmpty()) {
            throw new FaultException("client.territory");
        }
    }

    /**
     * Closes a client for good: its token is worth nothing from the next request on.
     *
     * @return whether an open client had this identifier
     */
    public boolean close(UUID clientId) {
        return database.sql(
                                """
                                update identity.api_client set closed_at = greatest(opened_at, ?)
                                where client_id = ? and closed_at is null
                                """)
                        .params(Timestamp.from(clock.instant()), clientId)
                        .update()
                > 0;
    }

    /** Whether any client was ever opened. */
    public boolean any() {
        return database.sql("select exists (select from identity.api_client)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Client> bearing(String token) {
        return ClientToken.read(token).flatMap(tokensOfRequests::ask);
    }

    /** The open client of each token, looked up in one statement. */
    private List<Optional<Client>> open(List<ClientToken> given) {
        Map<UUID, Function<ClientToken, Optional<Client>>> open = new HashMap<>();
        database.sql(
                        """
                        select client_id, name, agency_code, token_hash, purposes, territory, ground
                        from identity.api_client where client_id = any(?) and closed_at is null
                        """)
                .param(
                        new SqlArrayValue(
                                "uuid", given.stream().map(ClientToken::clientId).toArray()))
                .query(row -> {
                    Client client = client(row);
                    byte[] hash = row.getBytes("token_hash");
                    open.put(
                            client.clientId(),
                            token ->
                                    MessageDigest.isEqual(token.hash(), hash)
                                            ? Optional.of(client)
                                            : Optional.empty());
                });
        return given.stream()
                .map(token ->
                        open.getOrDefault(token.clientId(), _ -> Optional.empty()).apply(token))
                .toList();
    }

    private static Client client(ResultSet row) throws SQLException {
        Array purposes = row.getArray("purposes");
        return new Client(
                row.getObject("client_id", UUID.class),
                row.getString("name"),
                AgencyCode.of(row.getString("agency_code")),
                Set.of((String[]) purposes.getArray()),
                row.getString("territory"),
                row.getString("ground"));
    }
}
