package vn.lienthong.linkage.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.seal.Seal;
import vn.lienthong.linkage.seal.SignedText;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/** Reads models from files, also as one that somebody in particular answers for. */
public final class ModelFile {

    private ModelFile() {}

    /**
     * The model of a file.
     *
     * @throws LinkageFault {@code model.damaged}, {@code model.signature}, {@code model.version} or
     *     {@code model.value}
     */
    public static Model read(Path file) throws IOException {
        return switch (ModelText.read(Files.readString(file))) {
            case Outcome.Accepted<Model>(Model read) -> read;
            case Outcome.Refused<Model>(List<Violation> violations) ->
                    throw new LinkageFault(violations.getFirst());
        };
    }

    /**
     * The model of a file as the holder of a key signed it, in itself or by a seal beside it.
     *
     * @param key PEM file of the public key
     * @throws LinkageFault as {@link #read}, {@code model.signer} when somebody else signed it,
     *     {@code seal.key}, and what {@link Seal#check} says of one that is not signed in itself
     */
    public static Model read(Path file, Path key) throws IOException {
        Model read = read(file);
        Optional<String> signer = read.signer();
        if (signer.isEmpty()) {
            Seal.check(file, key);
        } else if (!signer.get().equals(SignedText.signer(key))) {
            throw new LinkageFault("model.signer", Map.of("signer", signer.get()));
        }
        return read;
    }
}
