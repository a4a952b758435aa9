package dev.syncline.wiring;

import dev.syncline.cli.GlobalOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a home is to be opened, as command line and environment say. What neither says stands in the home's settings.
 *
 * @param vaultKeyFile the vault's key, absolute
 * @param deploymentKeyFile the deployment key, absolute
 * @param store the JDBC address of the store
 */
record OpeningOptions(Optional<Path> vaultKeyFile, Optional<Path> deploymentKeyFile, Optional<String> store) {
    static OpeningOptions of(GlobalOptions options, Path directory, Map<String, String> environment) {
        return new OpeningOptions(
                file(options.vaultKeyFile(), "SYNCLINE_VAULT_KEY_FILE", directory, environment),
                file(options.deploymentKeyFile(), "SYNCLINE_DEPLOYMENT_KEY_FILE", directory, environment),
                options.store());
    }

    private static Optional<Path> file(
            Optional<Path> named, String variable, Path directory, Map<String, String> environment) {
        return named.or(() -> Optional.ofNullable(environment.get(variable))
                        .filter(value -> !value.isBlank())
                        .map(Path::of))
                .map(directory::resolve);
    }
}
