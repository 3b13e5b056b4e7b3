package kz.tereze.infra.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import kz.tereze.api.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The realm as Keycloak imports it: roles, clients, sign-in flow; and, in the demonstration only,
/// its invented people.
public final class RealmFile {

  public static final String REALM = "tereze";

  /// The site's own client.
  public static final String WEB_CLIENT = "tereze-web";

  /// The client of people at a command line.
  public static final String CLI_CLIENT = "tereze-cli";

  /// Where Keycloak tells the site that a session has ended.
  public static final String BACK_CHANNEL_LOGOUT = "/logout/connect/back-channel/keycloak";

  private static final String FILE = "/realm/tereze-realm.json";
  private static final String CODE_FORM =
      """
      {"subType":"totp","digits":6,"counter":0,"period":30,"algorithm":"HmacSHA1",\
      "secretEncoding":"BASE32"}\
      """;

  private RealmFile() {}

  /// The realm with invented people in it.
  public static String with(DemoPeople demo) {
    try (InputStream file = Objects.requireNonNull(RealmFile.class.getResourceAsStream(FILE))) {
      if (!(JsonMapper.shared().readTree(file) instanceof ObjectNode realm)) {
        throw new IllegalStateException(FILE + " holds no realm");
      }
      ArrayNode users = realm.withArray("users");
      demo.people().forEach(person -> users.add(user(person, demo.password())));
      return realm.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode user(DemoPeople.Person person, String password) {
    ObjectNode user = JsonMapper.shared().createObjectNode();
    user.put("id", person.id().toString());
    user.put("username", person.username());
    user.put("email", person.email());
    user.put("emailVerified", true);
    user.put("enabled", true);
    user.put("firstName", person.givenName());
    user.put("lastName", person.familyName());
    ObjectNode attributes = user.putObject("attributes");
    attributes.putArray("bin").add(person.organisation().digits());
    attributes.putArray("iin").add(person.iin().digits());
    person.roles().stream().map(Role::claim).sorted().forEach(user.withArray("realmRoles")::add);
    ArrayNode credentials = user.putArray("credentials");
    credentials.addObject().put("type", "password").put("value", password).put("temporary", false);
    if (person.needsCode()) {
      ObjectNode secret = JsonMapper.shared().createObjectNode();
      secret.put("value", person.requiredCodeSecret());
      credentials
          .addObject()
          .put("type", "otp")
          .put("userLabel", "demo")
          .put("secretData", secret.toString())
          .put("credentialData", CODE_FORM);
    }
    return user;
  }
}
