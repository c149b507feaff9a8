curl -sS http://localhost:8080/api/v1/population/persons/find \
    -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \
    --data-binary @- <<QUESTION
{
  "purpose": "BENEFITS",
  "caseReference": "TC-2026-17",
  "person": { "number": "$NUMBER", "name": "$NAME" }
}
QUESTION
