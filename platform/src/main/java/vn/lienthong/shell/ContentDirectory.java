package vn.lienthong.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The content that the platform runs on: a directory of dated files, read-only to the platform.
 *
 * @param root the directory that holds {@code schema/}, {@code procedures/} and the others
 */
public record ContentDirectory(Path root) {

    public ContentDirectory {
        if (!Files.isDirectory(root.resolve("schema"))) {
            throw new ContentFault(
                    root.toString(), 0, "is not a content directory: it has no schema/ in it");
        }
    }

    /** The content that was built with the platform. */
    public static ContentDirectory builtIn() {
        URL mark = ContentDirectory.class.getResource("/content/schema/procedure.schema.json");
        if (mark == null) {
            throw new ContentFault("content", 0, "is missing from the class path");
        }
        try {
            URI uri = mark.toURI();
            Path file = uri.getScheme().equals("jar") ? inArchive(uri) : Path.of(uri);
            Path schema = Objects.requireNonNull(file.getParent(), "schema directory");
            return new ContentDirectory(
                    Objects.requireNonNull(schema.getParent(), "content directory"));
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("built-in content cannot be opened", e);
        }
    }

    private static Path inArchive(URI uri) throws IOException {
        URI archive = URI.create(uri.toString().substring(0, uri.toString().indexOf('!')));
        try {
            return FileSystems.newFileSystem(archive, Map.of())
                    .getPath("/content/schema/procedure.schema.json");
        } catch (FileSystemAlreadyExistsException alreadyOpen) {
            return FileSystems.getFileSystem(archive)
                    .getPath("/content/schema/procedure.schema.json");
        }
    }

    /** The text of a file. */
    public String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new ContentFault(name(file), 0, "is not UTF-8 text: save it as UTF-8");
        } catch (NoSuchFileException e) {
            throw new ContentFault(name(file), 0, "is missing");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The YAML files under a folder, sorted by path; none when the folder does not exist. */
    public List<Path> documents(String folder) {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A YAML file, parsed and checked against the schema of its kind. */
    public ContentDocument document(Path file, ContentSchema schema) {
        return schema.check(ContentDocument.parse(name(file), text(file)));
    }

    /** The schema {@code schema/<kind>.schema.json}. */
    public ContentSchema schema(String kind) {
        Path file = root.resolve("schema").resolve(kind + ".schema.json");
        return new ContentSchema(name(file), text(file));
    }

    /** Path of a file within the content directory, for messages. */
    public String name(Path file) {
        return file.startsWith(root) ? root.relativize(file).toString() : file.toString();
    }
}
