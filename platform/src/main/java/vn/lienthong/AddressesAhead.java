package vn.lienthong;

import java.util.concurrent.CompletableFuture;
import org.springframework.context.support.GenericApplicationContext;
import vn.lienthong.reference.AddressResolver;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.ContentDirectory;

/**
 * Reads units and addresses, the longest part of a start, while the rest of the application is
 * made.
 */
final class AddressesAhead {

    private final CompletableFuture<AdministrativeUnits> units;
    private final CompletableFuture<AddressResolver> addresses;

    private AddressesAhead(
            CompletableFuture<AdministrativeUnits> units,
            CompletableFuture<AddressResolver> addresses) {
        this.units = units;
        this.addresses = addresses;
    }

    /** Begins to read, on another thread. */
    static AddressesAhead begin(ApplicationStart start) {
        CompletableFuture<ContentDirectory> content =
                CompletableFuture.supplyAsync(() ->
                        start.content()
                                .map(ContentDirectory::new)
                                .orElseGet(ContentDirectory::builtIn));
        CompletableFuture<AdministrativeUnits> units =
                content.thenApply(directory -> AdministrativeUnits.read(directory.root()));
        return new AddressesAhead(
                units,
                units.thenCombine(
                        content,
                        (read, directory) -> AddressResolver.read(directory.root(), read)));
    }

    /** Hands over what was read when the application asks for it. */
    void register(GenericApplicationContext application) {
        application.registerBean(AdministrativeUnits.class, units::join);
        application.registerBean(AddressResolver.class, addresses::join);
    }
}
