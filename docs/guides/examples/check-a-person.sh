curl -sS http://localhost:8080/api/v1/verification/check \
    -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \
    --data-binary @- <<QUESTION
{
  "purpose": "BENEFITS", "caseReference": "TC-2026-17", "alive": true,
  "person": { "number": "$NUMBER", "name": "$NAME", "birthDate": "$BORN" }
}
QUESTION
