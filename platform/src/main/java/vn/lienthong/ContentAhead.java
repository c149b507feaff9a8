package vn.lienthong;

import java.util.concurrent.CompletableFuture;
import org.springframework.context.support.GenericApplicationContext;
import vn.lienthong.reference.AddressResolver;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.services.Procedures;
import vn.lienthong.shell.ContentDirectory;

/**
 * Reads the content that takes longest while the database starts and the rest of the application is
 * made.
 */
final class ContentAhead {

    private final CompletableFuture<AdministrativeUnits> units;
    private final CompletableFuture<AddressResolver> addresses;
    private final CompletableFuture<Procedures> procedures;

    private ContentAhead(
            CompletableFuture<AdministrativeUnits> units,
            CompletableFuture<AddressResolver> addresses,
            CompletableFuture<Procedures> procedures) {
        this.units = units;
        this.addresses = addresses;
        this.procedures = procedures;
    }

    /** Begins to read, on another thread. */
    static ContentAhead begin(ApplicationStart start) {
        CompletableFuture<ContentDirectory> content =
                CompletableFuture.supplyAsync(() ->
                        start.content()
                                .map(ContentDirectory::new)
                                .orElseGet(ContentDirectory::builtIn));
        CompletableFuture<AdministrativeUnits> units =
                content.thenApply(directory -> AdministrativeUnits.read(directory.root()));
        return new ContentAhead(
                units,
                units.thenCombine(
                        content, (read, directory) -> AddressResolver.read(directory.root(), read)),
                content.thenApplyAsync(Procedures::read));
    }

    /** Hands over what was read when the application asks for it. */
    void register(GenericApplicationContext application) {
        application.registerBean(AdministrativeUnits.class, units::join);
        application.registerBean(AddressResolver.class, addresses::join);
        application.registerBean(Procedures.class, procedures::join);
    }
}
